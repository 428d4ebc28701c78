"""Documents as spreadsheets, written with XlsxWriter; no other package imports that library."""
