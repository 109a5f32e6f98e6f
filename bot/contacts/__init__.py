"""The list of those who agreed to be asked by students: read from a spreadsheet, checked, kept and given back."""
