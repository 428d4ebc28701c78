"""The audit report as a PDF, drawn with ReportLab; nothing outside this package imports that library."""
