"""Stems: isolated voices or instruments that are heard in place of the mix."""
