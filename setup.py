"""The optional extension: translit/matching/kernel.py compiled by Cython, where a C compiler is found.

Without one the installation goes on, and the same file runs as plain Python with the same answers.
Everything else about the package stands in setup.cfg.
"""

from Cython.Build import cythonize
from setuptools import Extension, setup

kernel = Extension("translit.matching.kernel", ["translit/matching/kernel.py"])
extensions = cythonize([kernel], build_dir="build")
for extension in extensions:
    extension.optional = True

setup(ext_modules=extensions)
