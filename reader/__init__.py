"""Archive Reader: an offline reader and annotator for saved web pages, Vietnamese first."""
