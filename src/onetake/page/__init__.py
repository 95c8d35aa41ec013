"""The page: a reading as one HTML file that plays the film, can be printed, and needs no network."""

from onetake.page.write import page_html, write_page

__all__ = ["page_html", "write_page"]
