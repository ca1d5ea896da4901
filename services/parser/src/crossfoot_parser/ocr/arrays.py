"""Names for the arrays that the steps hand on: what is in them cannot be seen from their shape alone."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
"""Height by width: 0 is ink, 255 is paper."""
Colour = NDArray[np.uint8]
"""Height by width by 3: red, green, blue."""
Mask = NDArray[np.bool_]
"""Height by width: where there is ink."""
Whole = NDArray[np.int64]
Steps = NDArray[np.float64]
"""Of a recogniser: for each step from left to right the probability of each character, the blank first."""
Some = NDArray[Any]
