"""Shots: cuts, fades, dissolves, wipes, and places where a cut could be hidden."""
