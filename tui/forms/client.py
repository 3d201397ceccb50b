"""The small forms of the page of clients: a new one, changing one, removing one."""

from collections.abc import Callable, Mapping

from profiles.client_entry import check_free, client_of, read_client
from profiles.clients import changed_client, with_client, without_client
from profiles.errors import ClientRefused
from profiles.model import Client, Profile
from rules.wording import number
from tui.forms.small import FieldRefused, FormField, SmallForm
from tui.lines.client import card_title
from tui.opened.session import Session
from tui.texts import clients as texts

_NICKNAME, _SHARE, _STANCE, _TOLD = "nickname", "share", "stance", "told"


def new_client_form(session: Session, stance: str = "") -> SmallForm:
    """Ask about a new client, of a stance where one was chosen."""

    def kept(said: Client) -> Profile:
        check_free(session.profile, said.nickname)
        return with_client(
            session.profile, said.nickname, share=said.share, stance=said.stance, told=said.told
        )

    fields = _fields("", "", stance, "")
    name = f"new client {stance}".strip()
    return SmallForm(id=name, title=texts.ADD_FORM, fields=fields, keep=_keeping(session, kept))


def change_client_form(session: Session, before: str) -> SmallForm:
    """Ask anew about a client, with what is kept standing in the fields."""

    def kept(said: Client) -> Profile:
        client_of(session.profile, before)
        if said.nickname != before:
            check_free(session.profile, said.nickname)
        return changed_client(session.profile, before, said)

    client = client_of(session.profile, before)
    share = number(client.share) if client.share is not None else ""
    told = {True: texts.YES, False: texts.NO, None: ""}[client.told]
    return SmallForm(
        id=f"client {before}",
        title=texts.CHANGE_FORM.format(name=before),
        fields=_fields(before, share, client.stance or "", told),
        keep=_keeping(session, kept),
    )


def remove_client_form(session: Session, nickname: str) -> SmallForm:
    """Ask whether a client is to be removed."""

    def keep(_: Mapping[str, str]) -> str:
        session.change(without_client(session.profile, nickname))
        return texts.REMOVED.format(name=nickname)

    client_of(session.profile, nickname)
    return SmallForm(id=f"remove client {nickname}", title=texts.REMOVE_FORM.format(name=nickname), keep=keep)


def _keeping(session: Session, kept: Callable[[Client], Profile]) -> Callable[[Mapping[str, str]], str]:
    def keep(typed: Mapping[str, str]) -> str:
        try:
            said = read_client(typed[_NICKNAME], typed[_SHARE], typed[_STANCE], typed[_TOLD])
            profile = kept(said)
        except ClientRefused as refused:
            raise FieldRefused(refused.part, str(refused)) from refused
        session.change(profile)
        cards = (card_title(each) for each in session.cards() if each.nickname == said.nickname)
        return texts.KEPT.format(card=next(cards, said.nickname))

    return keep


def _fields(nickname: str, share: str, stance: str, told: str) -> tuple[FormField, ...]:
    return (
        FormField(id=_NICKNAME, label=texts.NICKNAME, hint=texts.NICKNAME_HINT, typed=nickname),
        FormField(id=_SHARE, label=texts.SHARE, hint=texts.SHARE_HINT, typed=share),
        FormField(id=_STANCE, label=texts.STANCE, hint=texts.STANCE_HINT, typed=stance),
        FormField(id=_TOLD, label=texts.TOLD, hint=texts.TOLD_HINT, typed=told),
    )
