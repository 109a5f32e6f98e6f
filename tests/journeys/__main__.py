"""Write every journey anew, as the engine answers it today: read the difference before you keep it."""

from __future__ import annotations

from tests.journeys import FOLDER, journeys
from tests.journeys.by_engine import held

for journey in journeys():
    (FOLDER / f"{journey.name}.txt").write_text(str(held(journey)), encoding="utf-8")
    print(f"{journey.name}: {len(journey.exchanges)} exchanges")
