-- SPDX-FileCopyrightText: 2026 The Feltbok authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The roles that the store's tables are made for; once per cluster, as its superuser. Passwords, or
-- peer and certificate rules in pg_hba.conf, are the operator's to set.
CREATE ROLE feltbok_owner LOGIN;           -- owns the tables and makes them; the server only at its start
CREATE ROLE feltbok_app NOLOGIN;           -- may work on them, fenced in; owns nothing
CREATE ROLE feltbok_audit NOLOGIN;         -- may read the audit log and nothing else
CREATE ROLE feltbok_server LOGIN IN ROLE feltbok_app;
