# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""bundle_recipe.py DOCS FILE KEY: runs the recipe that stands in the page on a bundle."""

import re
import sys

page, file, key = sys.argv[1:]
with open(page, encoding="utf-8") as text:
    recipe, = re.findall(r"^```python\n(.*?)^```$", text.read(), re.DOTALL | re.MULTILINE)
sys.argv = ["check.py", file, key]
exec(compile(recipe, page, "exec"), {"__name__": "__main__"})
