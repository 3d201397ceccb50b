"""Sentences about a profile that a person reads and that are no errors; those are in errors.py."""

MAY_BE_CUT = (
    "this file may be cut off: its last line is missing, and what stood before it may be too; "
    "look through your answers"
)
GO_BACK = "`freehold profiles copy {name}@{number} NEWNAME` brings back what its newest snapshot holds"
OLDER_FORMAT = (
    "this file has format {found}; your next change saves it in format {known}, and the file as it was is "
    "kept in the history"
)
NO_CURRENCY = "this file names no currency; its amounts are read as EUR"
SNAPSHOT = "this is a snapshot, which is never changed; copy it to go on from there"
NO_RECOVERY = "no folder could be written for a recovery file either"
UNWRITABLE_HOME = (
    "Profiles cannot be kept in {folder}: {why}. Those that are there can be read. To keep answers, set "
    "FREEHOLD_HOME to a folder that you may write in, and start again."
)
READ_ONLY = "this folder cannot be written, so nothing that you change here can be saved"

MAPPED = "Your answer to {question} was carried over: {now}."
NARROWED = "Your answer to {question} went further than can be answered now. It counts as: {now}."
PARKED = "The answer to {question} is kept and not used: {because}."
NOW_SAID = "{label}: {said}"
ANSWERED_THERE = "the question that takes its place is answered already"

NAME_EMPTY = "it is empty"
NAME_LONG = "it is too long; use at most 60 letters"
NAME_LETTERS = "use letters, digits, spaces and . _ - only"
NAME_START = "it must start with a letter, a digit or _"
NAME_END = "it may not end with a dot or a space"
NAME_DOTS = "it may not hold two dots in a row"
NAME_RESERVED = "Windows keeps this word for a device"
OTHER_DISK = "it lies on another disk than the folder it would go to"
NO_FILE_NAME = "this is not a usable file name"
NO_SNAPSHOT = "this profile has no snapshot yet"
SNAPSHOT_NUMBER = "after the @ stands the number of a snapshot, or last"
NAME_NUL = "it holds a NUL character"

HOME_RELATIVE = "FREEHOLD_HOME is not a full path"
HOME_UNKNOWN = "no home folder was found"

NO_BUNDLE = "this is no file that `freehold profiles export` wrote"
BUNDLE_LARGE = "it holds a file that is too large for a profile"
BUNDLE_OTHER = "it holds a file that belongs to no profile"
BUNDLE_EMPTY = "it holds no profile"

SETTING_LOOK = "write one of {looks}"
SETTING_CURRENCY = 'write three letters, such as "EUR" or "USD"'
SETTING_MOTION = "write true or false"
