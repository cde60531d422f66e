"""The library opens no connection and starts no program, whatever a page asks for."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GUARD = """
import sys

def forbid(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "subprocess.", "os.exec", "os.fork", "os.spawn",
                         "os.system", "os.posix_spawn", "pty.", "webbrowser.")):
        print(event, arguments[:1], file=sys.stderr, flush=True)
        import os
        os._exit(3)  # no handler of exceptions hides it

sys.addaudithook(forbid)
"""
PAGE = """
<html lang=en manifest=http://127.0.0.1:9/m><head><base href="http://127.0.0.1:9/">
<link rel=canonical href="http://127.0.0.1:9/tides"><link rel=stylesheet href="http://127.0.0.1:9/a.css">
<meta http-equiv=refresh content="0; url=http://127.0.0.1:9/next"><title>Tides</title>
<script src="http://127.0.0.1:9/a.js"></script><script type="application/ld+json">
{"@context": "http://127.0.0.1:9/context", "@type": "Article", "author": {"name": "Jane Orn"}}</script></head>
<body><h1>Tides</h1><p>The tide turns twice a day, and the <a href="http://127.0.0.1:9/harbour">harbour</a> with it.
<img src="http://127.0.0.1:9/a.png"><iframe src="http://127.0.0.1:9/frame"></iframe><svg><image
href="http://127.0.0.1:9/b.svg"/></svg><?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?></body></html>
"""
PROGRAMS = {
    "import": "import boilerstrip",
    "extraction": "page = boilerstrip.extract(PAGE, url=URL); assert 'twice a day' in page.text",
    "outputs": "page = boilerstrip.extract(PAGE, url=URL); assert page.markdown and page.html and page.chunks(64)\n"
    "assert page.to_json() and page.verdicts and page.comments == () and page.posts == ()",
    "metadata": "assert boilerstrip.extract(PAGE, url=URL).metadata.authors",
    "detected language": "options = boilerstrip.Options(language='detected')\n"
    "assert boilerstrip.extract(PAGE, options=options).metadata",
    "flattened text": "assert boilerstrip.extract_text('Tides\\nThe tide turns twice a day.').text",
    "many pages": "assert len(list(boilerstrip.extract_many([PAGE] * 3, workers=1))) == 3",
    "command line": "from boilerstrip.cli.main import main\n"
    "main([FILE, '--format', 'markdown', '--url', URL], standalone_mode=False)",
}


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program, in which a connection or another program ends the process."""
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    lines = f"URL = 'http://127.0.0.1:9/tides'\nPAGE = {PAGE!r}\nFILE = {str(folder / 'page.html')!r}\n"
    command = [sys.executable, "-c", f"{GUARD}\nimport boilerstrip\n{lines}{program}"]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_nothing_is_connected_to(program: str, tmp_path: Path) -> None:
    done = run(program, tmp_path)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "program", ["import socket; socket.socket()", "import urllib.request; urllib.request.urlopen(URL)",
                "import subprocess; subprocess.run(['true'])"]
)  # fmt: skip
def test_a_connection_would_be_found(program: str, tmp_path: Path) -> None:
    assert run(program, tmp_path).returncode == 3


def test_extraction_imports_no_module_of_the_network(tmp_path: Path) -> None:
    # but for socket, which importlib.metadata imports, by email, for the version in JSON
    names = ("ssl", "http.client", "urllib.request", "ftplib", "smtplib", "requests", "asyncio")
    program = f"page = boilerstrip.extract(PAGE); page.metadata, page.to_json()\nprint({{*sys.modules}} & {{*{names}}})"
    done = run(f"import sys\n{program}", tmp_path)
    assert done.stdout.strip() == "set()", done.stdout + done.stderr
