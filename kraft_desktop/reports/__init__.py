"""What is written to paper or file and read from it: functions of plain values."""

from reportlab import rl_config

rl_config.shapeChecking = 0  # every attribute of every shape of a chart would be checked as it is set, in a third of the time
