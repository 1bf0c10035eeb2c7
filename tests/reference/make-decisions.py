"""Reference values for what src/lab/stats decides by: equivalence, families of tests, bootstrap intervals,
repeated looks, correlation between neighbours, densities.

    python3 tests/reference/make-decisions.py > tests/reference/decisions.json
    npx prettier --write tests/reference/decisions.json

Wherever SciPy or NumPy has the method, theirs is the reference; the versions stand in the file. Where not:

- Holm's adjustment is the closed test of Bonferroni's bound, over every subset of the family.
- Bounds of O'Brien & Fleming come from the sums of the scores in their own scale, integrated by tanh-sinh
  quadrature over both signs, and are checked here against table 2.3 of Jennison & Turnbull (2000).
- Geyer's sequence runs over autocovariances by the fast Fourier transform.
- The seeded generator of the project, mulberry32, is written out again, so that SciPy's bootstrap can be handed
  the very resamples that the project draws.
"""
import json
import math
import platform
import random
import sys
from itertools import combinations

import numpy as np
import scipy
from scipy import optimize, stats


def mulberry32(seed):
    state = seed & 0xFFFFFFFF

    def imul(a, b):
        return (a * b) & 0xFFFFFFFF

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        t = imul(state ^ (state >> 15), 1 | state)
        t = ((t + imul(t ^ (t >> 7), 61 | t)) & 0xFFFFFFFF) ^ t
        return ((t ^ (t >> 14)) & 0xFFFFFFFF) / 4294967296

    return draw


def equivalence(values, margin):
    reach = math.log1p(margin)
    above = stats.ttest_1samp(values, -reach, alternative='greater').pvalue
    below = stats.ttest_1samp(values, reach, alternative='less').pvalue
    return {'values': values, 'margin': margin, 'p': float(max(above, below))}


def holm(p):
    """The greatest p of all intersections that a hypothesis is part of, each tested by Bonferroni's bound."""
    adjusted = [0.0] * len(p)
    for size in range(1, len(p) + 1):
        for subset in combinations(range(len(p)), size):
            bound = min(1.0, size * min(p[i] for i in subset))
            for i in subset:
                adjusted[i] = max(adjusted[i], bound)
    return adjusted


def family(p):
    return {'p': p, 'holm': holm(p), 'benjaminiHochberg': [float(q) for q in stats.false_discovery_control(p, method='bh')]}


class GivenResamples(np.random.Generator):
    """Hands SciPy's bootstrap the indices it would draw."""

    def __init__(self, indices):
        super().__init__(np.random.PCG64(0))
        self.indices = indices

    def integers(self, low, high=None, size=None, **_):
        assert tuple(size) == self.indices.shape, size
        return self.indices


STATISTICS = {
    'mean': np.mean,
    'median': np.median,
    'p90': lambda values, axis: np.percentile(values, 90, axis=axis),
    'deviation': lambda values, axis: np.std(values, axis=axis, ddof=1),
}


def bca(values, name, seed, resamples, level):
    draw = mulberry32(seed)
    indices = np.array([[math.floor(draw() * len(values)) for _ in values] for _ in range(resamples)])
    result = stats.bootstrap(
        (np.array(values),),
        STATISTICS[name],
        n_resamples=resamples,
        confidence_level=level,
        method='BCa',
        vectorized=True,
        rng=GivenResamples(indices),
    )
    low, high = result.confidence_interval
    return {
        'values': values,
        'statistic': name,
        'seed': seed,
        'resamples': resamples,
        'level': level,
        'interval': {'low': float(low), 'high': float(high)},
    }


def tanh_sinh(low, high, step):
    """Nodes and weights on [low, high]."""
    s = np.arange(-3.2, 3.2 + step / 2, step)
    inner = np.pi / 2 * np.sinh(s)
    weights = step * np.pi / 2 * np.cosh(s) / np.cosh(inner) ** 2
    middle, half = (low + high) / 2, (high - low) / 2
    return middle + half * np.tanh(inner), half * weights


def crossing(constant, looks):
    """The chance that |S_k| ≥ constant × √looks for some k, S_k the sum of k standard normal scores."""
    edge = constant * math.sqrt(looks)
    step = 1 / 32
    at, weights = tanh_sinh(-edge, edge, step)
    # The step of one score, of deviation 1, must not fall between the nodes.
    while np.max(np.diff(at)) > 0.45:
        step /= 2
        at, weights = tanh_sinh(-edge, edge, step)
    kernel = stats.norm.pdf(at[:, None] - at[None, :])
    density = stats.norm.pdf(at)
    passed = 2 * stats.norm.sf(edge)
    leaves = stats.norm.sf(edge - at) + stats.norm.sf(edge + at)
    for _ in range(looks - 1):
        passed += float(np.sum(weights * density * leaves))
        density = kernel @ (weights * density)
    return passed


def obrien_fleming(looks, level):
    constant = optimize.brentq(lambda c: math.log(crossing(c, looks) / level), 0.5, 12, xtol=1e-14, rtol=1e-14)
    return {'looks': looks, 'falsePositives': level, 'constant': constant}


TABLE = {
    0.1: {1: 1.645, 2: 1.678, 3: 1.710, 4: 1.733, 5: 1.751, 6: 1.765, 7: 1.776, 8: 1.786, 9: 1.794, 10: 1.801},
    0.05: {1: 1.960, 2: 1.977, 3: 2.004, 4: 2.024, 5: 2.040, 6: 2.053, 7: 2.063, 8: 2.072, 9: 2.080, 10: 2.087},
    0.01: {1: 2.576, 2: 2.580, 3: 2.595, 4: 2.609, 5: 2.621, 6: 2.631, 7: 2.640, 8: 2.648, 9: 2.654, 10: 2.660},
}


def check_table(bounds):
    found = {(b['looks'], b['falsePositives']): b['constant'] for b in bounds}
    for level, column in TABLE.items():
        for looks, constant in column.items():
            # The table's last digit is not always the nearest.
            assert abs(found[looks, level] - constant) < 0.0011, (looks, level, found[looks, level])


def correlated(values):
    x = np.array(values) - np.mean(values)
    n = len(x)
    spectrum = np.fft.rfft(x, 4 * n)
    products = np.fft.irfft(spectrum * np.conj(spectrum))[:n]
    rho = products / products[0]
    lags = sorted({lag for lag in (1, 2, 5, n // 2, n - 1) if lag < n})
    for lag in lags:
        assert abs(rho[lag] - np.correlate(x, x, 'full')[n - 1 + lag] / np.dot(x, x)) < 1e-12
    even = np.append(rho, 0.0) if n % 2 else rho
    pairs = even[0::2] + even[1::2]
    ends = np.flatnonzero(pairs <= 0)
    positive = pairs[: ends[0]] if len(ends) else pairs
    return {
        'values': values,
        'autocorrelations': [{'lag': lag, 'r': float(np.dot(x[lag:], x[: n - lag]) / np.dot(x, x))} for lag in lags],
        'effectiveSampleSize': float(n / max(1.0, 2 * float(np.sum(positive)) - 1)),
    }


def silverman(values):
    deviation = np.std(values, ddof=1)
    quartiles = float(stats.iqr(values)) / 1.34
    return float(0.9 * (min(deviation, quartiles) if quartiles > 0 else deviation) * len(values) ** -0.2)


def density(values, bandwidth, points):
    kde = stats.gaussian_kde(values, bw_method=bandwidth / np.std(values, ddof=1))
    places = np.linspace(min(values) - 3 * bandwidth, max(values) + 3 * bandwidth, points)
    return {
        'values': values,
        'bandwidth': bandwidth,
        'places': [float(x) for x in places],
        'densities': [float(y) for y in kde(places)],
    }


def main():
    source = random.Random(20260726)

    def normals(n, middle=0.0, spread=1.0):
        return [round(source.gauss(middle, spread), 6) for _ in range(n)]

    def lognormals(n, spread):
        return [round(source.lognormvariate(0, spread), 6) for _ in range(n)]

    def walk(n, keep):
        values = [source.gauss(0, 1)]
        while len(values) < n:
            values.append(keep * values[-1] + source.gauss(0, 1))
        return [round(v, 6) for v in values]

    means = [normals(5, 0.002, 0.01), normals(12, 0.0, 0.003), normals(8, -0.03, 0.01), [0.004, 0.0041], normals(40, 0.0095, 0.001)]
    families = [
        [0.01, 0.04, 0.03, 0.005],
        [0.5],
        [0.0, 1.0, 0.2, 0.2, 0.2],
        [1e-12, 3e-9, 0.049, 0.051, 0.9, 0.9, 1e-300],
        [round(source.random() ** 3, 6) for _ in range(9)],
    ]
    skewed, even = lognormals(25, 0.6), normals(40, 10, 2)
    tied = [round(v, 1) for v in lognormals(30, 0.3)]
    # Sums of eighths are exact in any order, so that equal means are ties.
    eighths = [round(8 * v) / 8 for v in lognormals(30, 0.3)]
    bounds = [obrien_fleming(k, a) for a in (0.1, 0.05, 0.01) for k in (*range(1, 11), 14, 20)]
    check_table(bounds)
    humps = lognormals(25, 0.1) + [round(v + 2, 6) for v in lognormals(15, 0.2)]
    series = [normals(30), walk(61, 0.8), walk(100, 0.95), walk(40, -0.6), [1, 2], [0.5, 3, 0.25, 8, 1e6]]
    spread = [humps, lognormals(30, 1.0), [1, 1, 1, 1, 2], [3.5, 4]]
    json.dump(
        {
            'versions': {'python': platform.python_version(), 'numpy': np.__version__, 'scipy': scipy.__version__},
            'equivalence': [equivalence(v, m) for v in means for m in (0.01, 0.02)],
            'families': [family(p) for p in families],
            'bca': [
                bca(skewed, 'mean', 1, 500, 0.95),
                bca(skewed, 'deviation', 2, 400, 0.9),
                bca(even, 'median', 3, 500, 0.95),
                bca(even, 'p90', 4, 999, 0.99),
                bca(tied, 'median', 5, 500, 0.95),
                bca(eighths, 'mean', 6, 100, 0.8),
            ],
            'bounds': bounds,
            'series': [correlated(v) for v in series],
            'bandwidths': [{'values': v, 'bandwidth': silverman(v)} for v in spread],
            'densities': [density(humps, h, 25) for h in (0.02, 0.11, 1.5)],
            'legendre': [
                {'n': n, 'nodes': [float(x) for x in nodes], 'weights': [float(w) for w in weights]}
                for n, (nodes, weights) in ((n, np.polynomial.legendre.leggauss(n)) for n in (1, 2, 5, 12))
            ],
        },
        sys.stdout,
        indent=1,
        allow_nan=False,
    )
    print()


main()
