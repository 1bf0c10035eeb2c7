"""Reference values for src/lab/stats/theil-sen.ts: SciPy's `theilslopes`, on values at even steps.

    python3 tests/reference/make-slopes.py > tests/reference/slopes.json
    npx prettier --write tests/reference/slopes.json

Needs SciPy 1.17.
"""
import json
import random

import scipy
from scipy import stats

random.seed(5)


def cases():
    yield 'three values', [1, 5, 2]
    yield 'a line', [3 + 2 * i for i in range(8)]
    yield 'noise', [random.gauss(0, 1) for _ in range(21)]
    yield 'noise on a slope', [0.2 * i + random.gauss(0, 1) for i in range(21)]
    yield 'a slope with two values gone astray', [i + random.gauss(0, 0.1) + (50 if i in (4, 9) else 0) for i in range(15)]
    yield 'a slope with ties', [i // 3 for i in range(18)]
    yield 'falling', [-1.5 * i + random.random() for i in range(12)]
    yield 'a heap in bytes', [4e6 + 96 * 31237 * i + random.randrange(-4000, 4000) for i in range(9)]


def row(name, values, level):
    slope, _, low, high = stats.theilslopes(values, alpha=level)
    return {'name': name, 'values': values, 'level': level, 'slope': slope, 'low': low, 'high': high}


print(json.dumps({
    'scipy': scipy.__version__,
    'slopes': [row(name, values, level) for name, values in cases() for level in (0.95, 0.8)],
}))
