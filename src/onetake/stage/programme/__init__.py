"""What can be staged by name: the films, their ablations, and grids of films for benches."""
