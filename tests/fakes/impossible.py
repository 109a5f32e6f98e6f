"""What a test asks of a person that no person could do in the real client."""


class Impossible(Exception):
    """The button, field or message is not there, or the client itself would not send this."""
