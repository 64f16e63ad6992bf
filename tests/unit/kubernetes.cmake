foreach(name yamldocument kubeconfig kubeconfigrefusals kubeconfigfiles execcredential)
    duplo_test(tst_${name} SOURCES kubernetes/tst_${name}.cpp LINKS duplo_kubernetes)
endforeach()
