"""English sentences: words, clauses, quotations, negation, stance; used by reviews and by lyrics."""
