"""Many films: each is read in a guarded process of its own, on this computer or on a cluster.

`run` takes the list of films, `here` and `ray_tasks` spread it over processes and machines, and `film_task`
is what both do with one film. A film's result is a folder whose name begins with a hash of the film's
content, the readers and the settings; its parts come first, ``reading.json`` last. So a run that is started
again does only what is missing, and two runs at once do no harm.
"""
