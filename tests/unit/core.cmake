foreach(test secret async)
    duplo_test(tst_${test} SOURCES core/tst_${test}.cpp LINKS duplo_core)
endforeach()
