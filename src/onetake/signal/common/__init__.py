"""Mathematics used by several subjects: spectra, circular statistics, linkage, Viterbi."""
