"""The pages say what is so: generated parts are up to date, every code block runs, every link leads somewhere."""

import importlib.util
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner

from extract.batch.demo import QUESTIONS
from extract.cli import app
from extract.layout.profile import read_profile
from extract.store import Store

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")})


def load_generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate = load_generate()


def blocks(language: str) -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for block in re.findall(
            rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        ):
            yield page, block


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented documents and their store."""
    made = tmp_path_factory.mktemp("pages")
    generate.fill_folder(made)
    shutil.copytree(ROOT / "docs" / "example", made / "docs" / "example")
    return made


@pytest.mark.parametrize("name", generate.PAGES)
def test_generated_pages_are_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == generate.PAGES[name](), "run docs/generate.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_answers_are_up_to_date(page: Path, folder: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == generate.with_answers(text, folder), "run docs/generate.py"


@pytest.mark.parametrize(("page", "sql"), list(blocks("sql")))
def test_every_question_has_an_answer(page: Path, sql: str, folder: Path) -> None:
    with Store(folder / "minutes.db", create=False) as store:
        assert list(store.query(sql).rows), page


@pytest.mark.parametrize("name", ["README.md", "docs/questions.md"])
def test_the_demonstration_asks_the_documented_questions(name: str) -> None:
    documented = [sql.strip() for page, sql in blocks("sql") if page == ROOT / name]
    assert documented == [question.sql for question in QUESTIONS]


@pytest.mark.parametrize(("page", "code"), list(blocks("python")))
def test_python_runs(page: Path, code: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    exec(compile(code, str(page), "exec"), {})


@pytest.mark.parametrize(("page", "source"), list(blocks("toml")))
def test_every_profile_can_be_read(page: Path, source: str, tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text(source, encoding="utf-8")
    assert read_profile(tmp_path / "profile.toml").headings, page


def test_the_steps_to_a_profile_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    [steps] = [block for page, block in blocks("sh") if page.name == "profiles.md"]
    for step in steps.splitlines():
        assert CliRunner().invoke(app, shlex.split(step)[1:]).exit_code == 0, step


def test_every_block_is_of_a_kind_that_is_checked() -> None:
    kinds = {
        kind for page in PAGES for kind in re.findall(r"^```(\w+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert kinds <= {"console", "sql", "python", "sh", "jsonc", "toml"}


def test_continuous_integration_runs_the_documented_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [command] = re.findall(r"^<!-- test command -->\n```sh\n(.+)\n```$", readme, re.MULTILINE)
    assert command.startswith("python3 -m venv .venv && ")
    assert command.endswith(" && .venv/bin/python tests/check.py")
    assert "<!-- test command -->" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_glossary_has_each_term_once_and_in_order() -> None:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$", (ROOT / "docs" / "glossary.md").read_text(), re.MULTILINE)
    terms = [english for english, _ in rows[1:]]
    assert terms == sorted(set(terms))
    danish = [word.strip() for _, words in rows[1:] for word in words.split(",")]
    assert len(danish) == len(set(danish))
