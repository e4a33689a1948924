"""What is written to paper or file and read from it: functions of plain values."""
