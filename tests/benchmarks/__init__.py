"""Speed, as ratios of one run: `./run bench` prints the table that docs/speed.md shows."""
