"""The sign-in page as text: no script, no file, light or dark as the system says."""

from __future__ import annotations

from html import escape

from engine.errors import StudioError

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
)

_STYLE = """
:root { color-scheme: light dark; --page: #f6f7f9; --card: #ffffff; --text: #17202e;
  --quiet: #566274; --line: #cbd2dc; --accent: #0f766e; --fault: #b42318; --fault-page: #fef3f2; }
@media (prefers-color-scheme: dark) { :root { --page: #0e1420; --card: #172033; --text: #e5eaf2;
  --quiet: #a3aec0; --line: #3a4a66; --accent: #0f766e; --fault: #fda29b; --fault-page: #2a1a1c; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem;
  background: var(--page); color: var(--text); font: 15px/1.5 Inter, system-ui, sans-serif; }
main { width: 100%; max-width: 22rem; padding: 2rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 8px; }
h1 { margin: 0 0 .25rem; font-size: 1.375rem; font-weight: 650; letter-spacing: -.01em; }
p { margin: 0 0 1.25rem; color: var(--quiet); }
label { display: block; margin-bottom: .375rem; font-weight: 600; }
input { width: 100%; padding: .625rem .75rem; font: inherit; color: inherit;
  background: var(--page); border: 1px solid var(--line); border-radius: 8px; }
button { width: 100%; margin-top: 1rem; padding: .625rem; font: inherit; font-weight: 600;
  color: #fff; background: var(--accent); border: 0; border-radius: 8px; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.fault { margin-bottom: 1.25rem; padding: .625rem .75rem; color: var(--fault);
  background: var(--fault-page); border-radius: 8px; }
"""


def page(wanted: str, refusal: StudioError | None = None) -> str:
    """The page, with the place to go to afterwards and what was refused, if anything."""
    fault = ""
    if refusal is not None:
        words = escape(f"{refusal.problem} {refusal.remedy}")
        fault = f'<div class="fault" id="fault" role="alert">{words}</div>'
    described = ' aria-describedby="fault" aria-invalid="true"' if refusal is not None else ""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Sign in - AlgoAPI Studio</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>AlgoAPI Studio</h1>
<p>Sign in to go on.</p>
{fault}
<form method="post" action="/login">
<input type="hidden" name="next" value="{escape(wanted)}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password"
 required autofocus{described}>
<button type="submit">Sign in</button>
</form>
</main>
</body>
</html>
"""
