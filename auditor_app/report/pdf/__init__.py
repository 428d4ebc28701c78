"""Documents as PDF files, drawn with ReportLab; no other package imports that library."""
