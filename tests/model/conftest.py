"""What the tests of the model share: how an item is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stakeholderkit.errors import ModelError
from stakeholderkit.wording import Finding


@pytest.fixture(scope="session")
def refusal() -> Callable[[Callable[[], object]], tuple[str, str]]:
    """Return the code and the path of the one complaint about an item."""

    def refused(make: Callable[[], object]) -> tuple[str, str]:
        with pytest.raises(ModelError) as raised:
            make()
        (finding,) = raised.value.complaints
        assert isinstance(finding, Finding)
        assert finding.text("nl").strip()
        return finding.code, finding.location.field

    return refused
