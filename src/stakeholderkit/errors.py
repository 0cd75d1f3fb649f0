"""Every error that stakeholderkit raises, and every code that its findings carry."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Protocol, TypeAlias, runtime_checkable

Language: TypeAlias = Literal["nl", "en"]
"""The languages in which every sentence can be read."""


class Code(StrEnum):
    """The stable code of an error or a finding: for programs and tests, never translated."""

    # Values that the model refuses.
    WRONG_TYPE = "wrong-type"
    BAD_ID = "bad-id"
    BAD_EXTRA = "bad-extra"
    BAD_TEXT = "bad-text"
    EMPTY_TEXT = "empty-text"
    LONG_TEXT = "long-text"
    BAD_AREA_CODE = "bad-area-code"
    BAD_AREA_PARTS = "bad-area-parts"
    BAD_PERIOD = "bad-period"
    BAD_SCALE = "bad-scale"
    SCORE_VALUE = "score-value"
    SCORE_OFF_SCALE = "score-off-scale"
    DUPLICATE_ID = "duplicate-id"
    UNKNOWN_REFERENCE = "unknown-reference"
    AREA_CYCLE = "area-cycle"
    CONFLICTING_SCORES = "conflicting-scores"
    CONFLICTING_DECISIONS = "conflicting-decisions"
    CONFLICTING_ADOPTIONS = "conflicting-adoptions"
    CONFLICTING_ROLES = "conflicting-roles"
    DECISION_GROUP = "decision-group"
    BAD_ADOPTION = "bad-adoption"
    NOT_A_PERSON = "not-a-person"
    SAID_TWICE = "said-twice"
    RELATION_TO_SELF = "relation-to-self"
    ERASED = "erased"
    MERGE_CONFLICT = "merge-conflict"
    BAD_POLICY = "bad-policy"

    # Files coming in.
    FILE_MISSING = "file-missing"
    FILE_NOT_REGULAR = "file-not-regular"
    FILE_UNREADABLE = "file-unreadable"
    FILE_EMPTY = "file-empty"
    FILE_TOO_LARGE = "file-too-large"
    FILE_UNRECOGNISED = "file-unrecognised"
    BAD_ENCODING = "bad-encoding"
    BAD_TOML = "bad-toml"
    BAD_JSON = "bad-json"
    JSON_TOO_DEEP = "json-too-deep"
    JSON_TOO_LARGE = "json-too-large"
    ARCHIVE_BROKEN = "archive-broken"
    ARCHIVE_ENCRYPTED = "archive-encrypted"
    ARCHIVE_NAMES = "archive-names"
    ARCHIVE_TOO_LARGE = "archive-too-large"
    ARCHIVE_UNSUPPORTED = "archive-unsupported"
    XML_DOCTYPE = "xml-doctype"
    DOUBLED_KEY = "doubled-key"
    NOT_A_REGISTER = "not-a-register"
    NOT_A_SCHEME = "not-a-scheme"
    NOT_A_CROSSWALK = "not-a-crosswalk"
    VERSION_TOO_NEW = "version-too-new"
    VERSION_NEWER = "version-newer"
    BAD_VERSION = "bad-version"
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    UNKNOWN_CHOICE = "unknown-choice"
    BAD_DATE = "bad-date"
    BAD_NUMBER = "bad-number"
    MORE_FAULTS = "more-faults"

    # Names that are asked for.
    UNKNOWN_NAME = "unknown-name"
    AMBIGUOUS_NAME = "ambiguous-name"
    NOT_INSTALLED = "not-installed"
    NO_FORMAT = "no-format"
    BAD_OPTION = "bad-option"
    SOURCE_OF_TRUTH = "source-of-truth"
    NOT_FOR_AUDIENCE = "not-for-audience"
    ANALYSIS_TOO_LARGE = "analysis-too-large"
    CANNOT_ADOPT = "cannot-adopt"
    UNKNOWN_GROUP = "unknown-group"

    # Schemes.
    BAD_SCHEME = "bad-scheme"
    BAD_CONDITION = "bad-condition"
    SCHEME_TOO_LARGE = "scheme-too-large"
    SCHEME_GAP = "scheme-gap"
    AMBIGUOUS_RULES = "ambiguous-rules"
    DEAD_RULE = "dead-rule"
    UNREACHABLE_GROUP = "unreachable-group"
    NOT_MONOTONE = "not-monotone"
    UNKNOWN_DIMENSION = "unknown-dimension"
    THRESHOLD_OFF_SCALE = "threshold-off-scale"
    INCOMPARABLE_SCHEMES = "incomparable-schemes"
    BAD_CROSSWALK = "bad-crosswalk"
    UNDECLARED_LOSS = "undeclared-loss"
    LOSSY_CROSSWALK = "lossy-crosswalk"

    # Files going out.
    FOLDER_MISSING = "folder-missing"
    CANNOT_WRITE = "cannot-write"
    DISK_FULL = "disk-full"

    # Plugins.
    PLUGIN_IMPORT = "plugin-import"
    PLUGIN_HOOK = "plugin-hook"
    PLUGIN_RECORD = "plugin-record"
    PLUGIN_API = "plugin-api"
    PLUGIN_FAILED = "plugin-failed"
    PLUGIN_RESULT = "plugin-result"


@runtime_checkable
class Translatable(Protocol):
    """Whatever can be said: a sentence, a label, a finding, an outcome of the analysis."""

    def text(self, language: Language) -> str:
        """Put it into words, in one language."""


class Complaint(Translatable, Protocol):
    """What an error says: a message or a finding."""

    @property
    def code(self) -> str:
        """The stable code; empty for a hint beside other complaints."""


class StakeholderkitError(Exception):
    """The base of every error that the library raises.

    Attributes:
        complaints: what is wrong, everything at once; at least one.
    """

    def __init__(self, *complaints: Complaint) -> None:
        """Keep the complaints; they are put into words when somebody reads them."""
        super().__init__(*complaints)
        self.complaints = complaints

    @property
    def code(self) -> str:
        """The code of the first complaint."""
        return self.complaints[0].code

    def text(self, language: Language) -> str:
        """Put all complaints into words, one a line."""
        return "\n".join(complaint.text(language) for complaint in self.complaints)

    def __str__(self) -> str:
        return self.text("en")


class ModelError(StakeholderkitError):
    """A value that the model refuses; its complaints are findings with the field's path."""


class InputError(StakeholderkitError):
    """A file that cannot be read as a register; its complaints are located findings."""


class UsageError(StakeholderkitError):
    """A request that cannot be met: an unknown name, a missing plugin, a wrong option."""


class SchemeError(StakeholderkitError):
    """A scheme that fails its proof; each complaint is a counter-example in words."""


class OutputError(StakeholderkitError):
    """A file that cannot be written; what stood there before is untouched."""


class PluginError(StakeholderkitError):
    """A plugin that failed; the complaint names it."""
