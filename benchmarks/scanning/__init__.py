"""The parts of `population.py`: the population, the sides that are compared, what is measured apart, the chart."""
