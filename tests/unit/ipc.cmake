foreach(name alarm wire socketpath folder agentserver agentrequest hostileclients keptanswers answeredagain listener)
    duplo_test(tst_ipc_${name} SOURCES ipc/tst_${name}.cpp LINKS duplo_ipc)
endforeach()
