"""The shell's edges: settings, words, files, logs, HTTP and the command line."""
