foreach(test secret secretmemory async cancellation redaction logbook windowcall)
    duplo_test(tst_${test} SOURCES core/tst_${test}.cpp LINKS duplo_core)
endforeach()
