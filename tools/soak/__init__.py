"""Many conversations at once on one client, for minutes, while one answer in ten goes wrong: `python -m soak`."""
