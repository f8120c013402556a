# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The lints themselves: each must refuse what it is there to refuse, and pass what is right."""

import unittest

import banned
import include_direction
import qml_text
import readme
import spdx
import tidy
import translations
import tree


class IncludeDirection(unittest.TestCase):
    def refused(self, path, line):
        self.assertTrue(include_direction.check_source(path, line + "\n"), f"{path}: {line}")

    def passed(self, path, line):
        self.assertEqual(include_direction.check_source(path, line + "\n"), [])

    def test_upward_includes(self):
        self.refused("src/base/a.h", '#include "domain/visit.h"')
        self.refused("src/domain/a.cpp", '#include "storage/vault.h"')
        self.refused("src/storage/a.cpp", '#include "sync/engine.h"')
        self.refused("src/sync/a.cpp", '  #  include "storage/vault.h"')
        self.refused("src/app/main.cpp", '#include "server/main.h"')
        self.refused("src/server/a.cpp", '#include "ui/a.h"')

    def test_unnamed_layers(self):
        self.refused("src/domain/a.cpp", '#include "visit.h"')
        self.refused("src/domain/a.cpp", '#include "../storage/vault.h"')
        self.refused("src/other/a.cpp", "int x;")

    def test_qt_below_storage(self):
        for layer in sorted(include_direction.WITHOUT_QT):
            self.refused(f"src/{layer}/a.h", "#include <QString>")
            self.refused(f"src/{layer}/a.h", "#include <QtCore/QString>")
        self.passed("src/storage/a.h", "#include <QString>")

    def test_downward_includes(self):
        self.passed("src/ui/a.cpp", '#include "storage/vault.h"')
        self.passed("src/ui/a.cpp", '#include "ui/a.h"')
        self.passed("src/ui/a.cpp", '#include "a.moc"')
        self.passed("src/server/api/a.cpp", '#include "server/api/b.h"')
        self.passed("src/base/a.cpp", "#include <sodium.h>")

    def test_links(self):
        check = include_direction.check_cmake
        self.assertTrue(check("src/base/CMakeLists.txt", "LINKS feltbok::domain)"))
        self.assertTrue(check("src/domain/CMakeLists.txt", "LINKS Qt6::Core)"))
        self.assertTrue(check("src/sync/CMakeLists.txt", "target_link_libraries(x feltbok_storage)"))
        self.assertEqual(check("src/storage/CMakeLists.txt", "LINKS feltbok::sqlite Qt6::Core)"), [])
        self.assertEqual(check("src/base/CMakeLists.txt", "# feltbok::domain\n"), [])

    def test_circles(self):
        circle = {"base/a.h": ["base/b.h"], "base/b.h": ["base/c.h"], "base/c.h": ["base/a.h"]}
        self.assertTrue(include_direction.find_circles(circle))
        del circle["base/c.h"]
        self.assertEqual(include_direction.find_circles(circle), [])


class Spdx(unittest.TestCase):
    GOOD = "// SPDX-" "FileCopyrightText: 2026 A\n// SPDX-" "License-Identifier: EUPL-1.2\n"

    def test_headers(self):
        self.assertEqual(spdx.check("src/a.cpp", self.GOOD), [])
        self.assertEqual(spdx.check("README.md", "words"), [])
        for path in ("src/a.cpp", "src/a.h", "qml/A.qml", "CMakeLists.txt", "x.cmake", "x.py"):
            self.assertEqual(len(spdx.check(path, "int x;\n")), 2, path)
        self.assertEqual(len(spdx.check("dev", "#!/bin/sh\n")), 2)
        self.assertTrue(spdx.check("src/a.cpp", self.GOOD.replace("EUPL-1.2", "MIT")))
        self.assertTrue(spdx.check("src/a.cpp", "\n" * 9 + self.GOOD))


class Banned(unittest.TestCase):
    def refused(self, path, text):
        self.assertTrue(banned.check(path, text), f"{path}: {text}")

    def passed(self, path, text):
        self.assertEqual(banned.check(path, text), [], f"{path}: {text}")

    def test_unfinished_work(self):
        self.refused("src/ui/a.cpp", "// TODO: later")
        self.refused("docs/a.md", "FIXME")
        self.refused("tests/unit/a_test.cpp", 'QSKIP("no display");')
        self.refused("tests/unit/a_test.cpp", 'QEXPECT_FAIL("", "x", Continue);')
        self.refused("tests/qml/tst_a.qml", 'skip("later")')
        self.passed("src/ui/a.cpp", "int todoCount;")

    def test_places(self):
        self.refused("README.md", "see /work/main/x")
        self.refused("src/a.cpp", '"/root/x"')
        self.passed("cmake/A.cmake", '"${CMAKE_BINARY_DIR}/tests/work/${name}"')

    def test_web(self):
        self.refused("src/a.cpp", '"http://example.org"')
        self.passed("src/a.cpp", '"https://example.org"')
        self.passed("src/a.cpp", '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"')

    def test_qt(self):
        self.refused("src/app/main.cpp", 'context->setContextProperty("x", y);')
        self.refused("src/app/main.cpp", 'qmlRegisterType<A>("F", 1, 0, "A");')
        self.refused("src/ui/a.cpp", "QSettings settings;")
        self.refused("qml/A.qml", "import QtQuick.LocalStorage")
        self.refused("src/storage/CMakeLists.txt", "LINKS Qt6::Sql")
        self.refused("src/ui/a.cpp", 'qDebug() << "x";')
        self.refused("qml/A.qml", 'console.log("x")')
        self.refused("qml/A.qml", "textFormat: Text.RichText")
        self.passed("src/app/main.cpp", "// never setContextProperty")

    def test_dangerous_calls(self):
        self.refused("src/storage/a.cpp", "if (std::memcmp(a, b, 32) == 0)")
        self.passed("src/base/a.cpp", "sodium_memcmp(a, b, 32)")
        self.refused("src/ui/a.cpp", 'system("ls");')
        self.refused("src/ui/a.cpp", 'std::system("ls");')
        self.refused("src/ui/a.cpp", 'popen("ls", "r");')
        self.passed("src/ui/a.cpp", "palette.system();")

    def test_coroutines(self):
        self.refused("src/server/a.cpp", "auto r = co_await send(Request{a});")
        self.passed("src/server/a.cpp", "auto r = co_await send(request);")
        self.refused("src/server/a.cpp", "co_spawn(ex, [this] { return run(); }, detached);")
        self.refused("src/server/a.cpp",
                     "co_spawn(make(a, b),\n  [s = std::move(s)]() -> awaitable<void> {}, d);")
        self.passed("src/server/a.cpp", "co_spawn(ex, run(s), [this](std::exception_ptr e) {});")
        self.passed("src/server/a.cpp", "co_spawn(ex, [] { return run(); }, detached);")

    def test_sql(self):
        self.refused("src/storage/a.cpp", 'db.run("SELECT * FROM visit WHERE id = " + id);')
        self.refused("src/storage/a.cpp", 'x + " WHERE name = "')
        self.passed("src/storage/a.cpp", 'db.run("SELECT * FROM visit WHERE id = ?", id);')
        self.passed("src/storage/a.cpp",
                    '// lint-allow built-sql: names of the schema\nx = "SELECT " + names;')
        self.refused("src/storage/a.cpp", '// lint-allow built-sql:\nx = "SELECT " + name;')
        self.passed("src/storage/a.cpp", 'x = "SELECT " + std::string(rowColumns) + " FROM a"')
        self.passed("src/storage/a.cpp", 'x = "DELETE FROM " + table + " WHERE rowid = ?"')
        self.refused("src/storage/a.cpp", 'x = "DELETE FROM a WHERE b = " + name')

    def test_sleeps(self):
        self.refused("tests/unit/sync/a_test.cpp", "QTest::qWait(100);")
        self.refused("tests/unit/sync/a_test.cpp", "std::this_thread::sleep_for(1s);")

    def test_sizes(self):
        self.refused("src/a.cpp", "\n" * 801)
        self.refused("qml/A.qml", "\n" * 401)
        self.passed("src/a.cpp", "\n" * 800)


class QmlText(unittest.TestCase):
    def refused(self, text):
        self.assertTrue(qml_text.check("qml/A.qml", text), text)

    def passed(self, text):
        self.assertEqual(qml_text.check("qml/A.qml", text), [], text)

    def test_words(self):
        self.refused('    text: "Save"\n')
        self.refused("    title: 'Save'\n")
        self.refused('    placeholderText: ok ? "Yes" : qsTr("No")\n')
        self.refused('    Accessible.name: "Save"\n')
        self.refused('    text: a\n        + "metres"\n')
        self.refused('    text: qsTr("%1").arg("metres")\n')
        self.refused('    helpText: { return "words" }\n')

    def test_translated_words(self):
        self.passed('    text: qsTr("Save")\n')
        self.passed('    text: qsTr("Save (%1)").arg(count)\n')
        self.passed('    text: kind === "anonym" ? qsTr("Yes") : qsTr("No")\n')
        self.passed('    text: Qt.formatTime(at, "HH:mm")\n')
        self.passed('    text: model.name + ": "\n')
        self.passed('    text: values["place"]\n')
        self.passed('    objectName: "save"\n')
        self.passed('    // text: "Save"\n')
        self.passed('    title: "Feltbok"\n')
        self.passed('    placeholderText: "feltbok://enrol?…"\n')

    def test_plain_text(self):
        self.refused("Text { text: model.name }\n")
        self.refused("T.Label { text: model.name }\n")
        self.passed("Text { text: model.name; textFormat: Text.PlainText }\n")
        self.passed("BodyText { text: model.name }\n")


class Translations(unittest.TestCase):
    TS = ("<TS><context><name>A</name><message{1}><source>{0}</source>"
          "<translation{3}>{2}</translation></message></context></TS>")

    def found(self, source, translation, numerus="", state=""):
        return translations.check_ts("a.ts", self.TS.format(source, numerus, translation, state))

    def test_translations(self):
        self.assertEqual(self.found("Save %1", "Lagre %1"), [])
        self.assertTrue(self.found("Save", "Lagre", state=' type="unfinished"'))
        self.assertTrue(self.found("Save", ""))
        self.assertTrue(self.found("Save %1", "Lagre %2"))
        forms = "<numerusform>%n rad</numerusform><numerusform>{}</numerusform>"
        self.assertEqual(self.found("%n row(s)", forms.format("%n rader"), ' numerus="yes"'), [])
        self.assertTrue(self.found("%n row(s)", forms.format(""), ' numerus="yes"'))


class Readme(unittest.TestCase):
    def test_map(self):
        text = "| `src/base/` | a |\n"
        self.assertEqual(readme.check(text, {"src", "src/base"}), [])
        self.assertTrue(readme.check(text, {"src"}))
        self.assertTrue(readme.check(text, {"src/base", "src/domain"}))
        self.assertTrue(readme.check(text + "\n" * 100, {"src/base"}))


class Tree(unittest.TestCase):
    def test_comments(self):
        self.assertEqual(tree.blank_comments('a // b\n"// c" /* d\n */e'),
                         'a     \n"// c"     \n   e')

    def test_closing(self):
        self.assertEqual(tree.closing('(a ")" (b))', 0), 10)
        self.assertEqual(tree.closing("(a", 0), -1)

    def test_precompiled_headers_are_left_out(self):
        self.assertEqual(tidy.without_pch(["c++", "-include", "x/cmake_pch.hxx", "-c", "a.cpp"]),
                         ["c++", "-c", "a.cpp"])


if __name__ == "__main__":
    unittest.main()
