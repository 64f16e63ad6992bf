foreach(name alarm wire socketpath folder agentserver agentrequest hostileclients floods keptanswers answeredagain listener)
    duplo_test(tst_ipc_${name} SOURCES ipc/tst_${name}.cpp LINKS duplo_ipc)
endforeach()
