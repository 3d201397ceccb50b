"""The small forms of the page of clients: a new one, changing one, removing one."""

from collections.abc import Callable, Mapping

from profiles.client_entry import check_free, client_of, read_nickname, read_share, read_stance, read_told
from profiles.clients import changed_client, with_client, without_client
from profiles.errors import ClientRefused
from profiles.model import Client, Profile
from rules.wording import number
from tui import texts_clients as texts
from tui.client_lines import card_title
from tui.session import Session
from tui.small_forms import FieldRefused, FormField, SmallForm

_NICKNAME, _SHARE, _STANCE, _TOLD = "nickname", "share", "stance", "told"


def new_client_form(session: Session) -> SmallForm:
    """Ask about a new client."""

    def changed(typed: Mapping[str, str]) -> Profile:
        nickname = read_nickname(typed[_NICKNAME])
        check_free(session.profile, nickname)
        return with_client(
            session.profile,
            nickname,
            share=read_share(typed[_SHARE]),
            stance=read_stance(typed[_STANCE]),
            told=read_told(typed[_TOLD]),
        )

    return _form(session, "new client", texts.ADD_FORM, None, changed)


def change_client_form(session: Session, before: str) -> SmallForm:
    """Ask anew about a client, with what is kept standing in the fields."""

    def changed(typed: Mapping[str, str]) -> Profile:
        nickname = read_nickname(typed[_NICKNAME])
        if nickname != before:
            check_free(session.profile, nickname)
        return changed_client(
            session.profile,
            before,
            nickname,
            share=read_share(typed[_SHARE]),
            stance=read_stance(typed[_STANCE]),
            told=read_told(typed[_TOLD]),
        )

    client = client_of(session.profile, before)
    return _form(session, f"client {before}", texts.CHANGE_FORM.format(name=before), client, changed)


def remove_client_form(session: Session, nickname: str) -> SmallForm:
    """Ask whether a client is to be removed."""

    def keep(_: Mapping[str, str]) -> str:
        session.change(without_client(session.profile, nickname))
        return texts.REMOVED.format(name=nickname)

    client_of(session.profile, nickname)
    return SmallForm(id=f"remove client {nickname}", title=texts.REMOVE_FORM.format(name=nickname), keep=keep)


def _form(
    session: Session,
    name: str,
    title: str,
    client: Client | None,
    changed: Callable[[Mapping[str, str]], Profile],
) -> SmallForm:
    def keep(typed: Mapping[str, str]) -> str:
        try:
            profile = changed(typed)
        except ClientRefused as refused:
            raise FieldRefused(refused.part, str(refused)) from refused
        session.change(profile)
        nickname = read_nickname(typed[_NICKNAME])
        card = next(card_title(each) for each in session.cards() if each.nickname == nickname)
        return texts.KEPT.format(card=card)

    return SmallForm(id=name, title=title, fields=_fields(client), keep=keep)


def _fields(client: Client | None) -> tuple[FormField, ...]:
    nickname = client.nickname if client is not None else ""
    share = number(client.share) if client is not None and client.share is not None else ""
    stance = client.stance or "" if client is not None else ""
    told = {True: texts.YES, False: texts.NO, None: ""}[client.told if client is not None else None]
    return (
        FormField(id=_NICKNAME, label=texts.NICKNAME, hint=texts.NICKNAME_HINT, typed=nickname),
        FormField(id=_SHARE, label=texts.SHARE, hint=texts.SHARE_HINT, typed=share),
        FormField(id=_STANCE, label=texts.STANCE, hint=texts.STANCE_HINT, typed=stance),
        FormField(id=_TOLD, label=texts.TOLD, hint=texts.TOLD_HINT, typed=told),
    )
