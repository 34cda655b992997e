"""translit in other people's pipelines; each adapter needs an extra, and loads only when imported."""
