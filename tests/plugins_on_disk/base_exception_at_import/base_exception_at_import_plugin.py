"""It stops everything when it is imported, with what is no ordinary error."""


class Stop(BaseException):
    """Everything must stop."""


raise Stop("all of you")
