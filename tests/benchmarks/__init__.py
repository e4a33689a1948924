"""How fast the main job is, as ratios to a named baseline taken in the same run: python -m tests.benchmarks"""
