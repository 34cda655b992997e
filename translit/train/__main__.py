import sys

from translit.train.learn import main

main(sys.argv[1:])
