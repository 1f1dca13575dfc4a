"""People and organisations: recognised, and resolved to one name each."""
