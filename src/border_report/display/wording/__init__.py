"""All sentences of the report, as Fluent messages, apart from the logic that fills them in.

One ``.ftl`` file for each topic, message names prefixed with the topic. Counts that choose
between singular and plural are passed as integers; figures are passed as text, already written.
A language is a folder of such files with the CLDR locale whose rules it follows; see `language`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Message, Term

from border_report.display.wording.language import Language, spoken


class WordingError(LookupError):
    """A message is missing, defined twice, or wasn't given what it needs: a fault of ours."""


def say(key: str, **args: str | int | float) -> str:
    """Return one message with its variables filled in.

    Parameters
    ----------
    key : str
        Name of the message; ``name.attribute`` for an attribute of it.
    **args : str, int or float
        Variables of the message. Integers choose plurals, and are written with thousands
        separators where the message prints them: pass years as text.

    Raises
    ------
    WordingError
        When there is no such message, or a variable that it uses isn't given.
    """
    return _said(spoken(), key, **args)


def has(key: str) -> bool:
    """Tell whether there is a message of this name."""
    return bool(_bundle(spoken()).has_message(key))


# the same few words are asked for again and again
@lru_cache(10_000, typed=True)
def _said(language: Language, key: str, **args: str | int | float) -> str:
    bundle = _bundle(language)
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        raise WordingError(
            f"There is no message '{name}' in wording/{language.messages.name}; add it there."
        )
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise WordingError(f"The message '{name}' has no text under '{key}'.")
    text, errors = bundle.format_pattern(pattern, args)
    if errors:
        raise WordingError(f"The message '{key}' can't be filled in: {errors[0]}.")
    return str(text)


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.locale.replace("_", "-")], use_isolating=False)
    seen: dict[str, str] = {}
    for path in sorted(language.messages.iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".ftl"):
            continue
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, Junk):
                line = str(entry.content).splitlines()[0]
                raise WordingError(f"{path.name} holds a line that isn't Fluent: {line}")
            if not isinstance(entry, Message | Term):
                continue
            name = entry.id.name
            if name in seen:
                raise WordingError(f"'{name}' is defined in {seen[name]} and in {path.name}.")
            seen[name] = path.name
        bundle.add_resource(resource)
    return bundle
