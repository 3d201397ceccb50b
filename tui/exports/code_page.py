"""The page of a code as text."""

from rules.language.code_pages import CodePage
from tui.exports.layout import wrapped


def page_text(page: CodePage) -> str:
    """Give what a code means, with a sample to avoid and one to prefer."""
    parts = [
        [f"{page.code}  {page.title}"],
        ["What is wrong", *wrapped(page.wrong, "  ")],
        ["Avoid", *_sample(page.avoid)],
        ["Prefer", *_sample(page.prefer)],
        ["Why", *wrapped(page.why, "  ")],
    ]
    return "\n\n".join("\n".join(part) for part in parts)


def _sample(text: str) -> list[str]:
    return [f"    {line}".rstrip() for line in text.strip("\n").split("\n")]
