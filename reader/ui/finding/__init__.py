"""Finding: views, counts beside the list, completion, what is wrong with a query, the palette."""
