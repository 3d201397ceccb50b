"""Sentences about what can be set for every profile."""

TITLE = "Settings"
ABOUT = "They hold for every profile, from now on and the next time too."
LOOK = "Look"
LOOKS = {"dark": "dark", "light": "light", "contrast": "high contrast"}
LOOK_ABOUT = "Dark, light or high contrast. Nothing is told by colour alone."
NO_LOOK = "without colours"
NO_LOOK_ABOUT = "NO_COLOR or CLICOLOR=0 is set: the terminal's own colours are used."
CURRENCY = "Currency of new profiles"
CURRENCY_ABOUT = "Offered when a profile is started. Profiles that there are keep theirs."
CURRENCY_BY_LOCALE = "That of your locale. It is offered when a profile is started."
CURRENCY_HINT = "Three letters, such as EUR or USD. Nothing for that of your locale."
BAD_CURRENCY = "Write the currency as three letters, such as EUR, USD or GBP."
MOTION = "Motion"
MOTIONS = {False: "none", True: "smooth scrolling"}
MOTION_ABOUT = "Pages jump where they go, or scroll there smoothly."
NOT_KEPT = "This holds until you leave, and could not be saved: {because}"
