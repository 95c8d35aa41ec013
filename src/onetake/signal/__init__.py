"""Array maths that knows no film."""
