"""The dialogue engine on its own: no platform, no database, no clock."""
