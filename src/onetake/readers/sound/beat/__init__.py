"""Beat: tempo, beats, downbeats, residual and drift, loops."""
