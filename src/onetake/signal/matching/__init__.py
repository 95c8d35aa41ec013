"""How alike two frames are: distances, matches after warping, wipes, the same place."""
