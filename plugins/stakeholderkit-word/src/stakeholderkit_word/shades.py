"""The colours behind tones: one hue, from almost white to a calm petrol.

Black text on the darkest keeps a contrast above 9:1, where the strictest norm asks 7:1, and
the steps stay apart in a print without colour. A tone beyond the last takes the last.
"""

from __future__ import annotations

from stakeholderkit.document import Tone

PALETTE = ("EEF4F6", "D6E6EB", "B4D3DC", "8FBDCA", "78AEBD")


def fill(tone: Tone | None) -> str:
    """Return the XML that shades a cell by a tone; nothing for no tone."""
    if tone is None:
        return ""
    colour = PALETTE[min(max(tone, 0), len(PALETTE) - 1)]
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'
