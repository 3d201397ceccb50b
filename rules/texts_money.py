"""The engine's sentences about money and scenarios; labels and sources come from the figures of a pack."""

from collections.abc import Mapping
from typing import Final

from rules.knowledge import MoneySection

SECTIONS: Final[Mapping[MoneySection, str]] = {
    "floor": "Price floor",
    "price": "Your price",
    "employees": "Beside it: US employees in your field",
    "time": "Time saved by AI, and who keeps it",
    "tools": "What AI tools cost, and when they pay",
    "return": "What a client gets for your fee",
    "income": "A year at this price",
    "runway": "How long your cushion lasts",
}

ABOVE_FLOOR = "Your price is above your floor, whatever the ranges in your answers."
BELOW_FLOOR = "Your price is below your floor, whatever the ranges in your answers."
AROUND_FLOOR = "Your answers leave open whether your price is above or below your floor."

EMPLOYEES = "Half of US employees counted as {occupation} earned {low} to {high} USD an hour ({year})."
FIT: Final[Mapping[str, str]] = {
    "exact": "The occupation is your field's own.",
    "close": "It is a close occupation, not your field's own.",
    "shared": "That occupation takes in other work too.",
    "proxy": "That occupation only stands in for your work.",
}
YARDSTICK = "A yardstick of what a US employee's living takes, and no market price."
BESIDE = "Shown beside, without a verdict: your money is in {currency}, and nothing here converts it."
ABOVE_EMPLOYEE = "Your price is above this band."
BELOW_EMPLOYEE = "Your price is below this band. That is no verdict on the price: the market may pay less."
WITHIN_EMPLOYEE = "Your price lies within this band, or your ranges leave it open."

KEEPS_CLIENT = (
    "You charge by the hour or day, so the client keeps what AI saves: a job in less time brings you less, "
    "unless you fill the hours."
)
KEEPS_YOU = (
    "You do not charge by time, so you keep what AI saves, if you sell or use the hours; "
    "you also carry the overruns."
)
KEEPS_RESULT = "You charge by result, so you keep what AI saves, and you carry the risk of a poor result."
COSTS_TIME = "By your hours AI costs time on a typical job."
MAY_COST_TIME = "Your hours leave open whether AI saves time at all."
GUESSED = "You guessed these hours. Guesses of time saved can point the wrong way: time one job."

NEVER_PAYS = "Where no time is saved, the tools do not pay for themselves."
PAID_BY_CLIENT = "By the hour, the saved time pays the client back, not you, until you fill it."

RETURN_SAY = (
    "To paste, once the client has told you what the job is worth: "
    "“For every 1 {currency} of fee you get back about {times} {currency} over a year: your own estimate of "
    "{worth}, divided by a fee of {fee}.”"
)
RETURN_SAY_MONTH = (
    "To paste, once the client has told you what a month of your work is worth: "
    "“For every 1 {currency} of fee you get back about {times} {currency}: your own estimate of "
    "{worth} for one month, divided by a fee of {fee} a month.”"
)
RETURN_BELOW = "It may be less than the fee: check the estimate with the client before you use it."

INCOME_NOT_MEASURED = (
    "A sum of what you could bill, not of what you earned: hours that you cannot sell come off."
)
CUSHION = "You said {months} months. The sum takes a month as your income before tax and your costs."

NO_SCENARIO_FIELD = "Your field is not given, so no study can be laid beside your income."
NO_SCENARIO = (
    "No study that we may quote measured what freelancers in your field earn, so there is no scenario. "
    "Falls in job posts are not turned into income here."
)
NO_LEGAL_ADVICE = "Sentences to start from, in plain words. They are no legal advice."
