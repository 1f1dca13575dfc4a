"""People and organisations of the whole archive: the index, the page of each, and the graph of who meets whom."""
