"""Light over time: steps of brightness, of which flashes are made."""
