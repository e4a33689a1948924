"""Everything that needs Qt widgets. Pages ask services, in a worker; signals go up with values, calls go down."""
