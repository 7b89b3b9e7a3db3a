"""Where a bundle begins: the same as `liverwort`."""

import sys

from liverwort_gui.__main__ import main

sys.exit(main())
